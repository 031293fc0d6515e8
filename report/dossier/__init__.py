"""The dossier: one HTML file with chosen entities and statements, their links and the sentences behind them."""
