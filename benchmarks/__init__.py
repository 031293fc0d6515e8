"""How fast it is, measured on the machine at hand; nothing here is part of the package."""
