"""The colours of the report, light and dark: for matplotlib by value, for the page as custom properties."""

COLORS = {
    "paper": ("#fefefe", "#14171b"),
    "panel": ("#f3f4f6", "#22272e"),
    "line": ("#c9ced6", "#3c444e"),
    "muted": ("#545c68", "#b0b8c4"),
    "ink": ("#16191d", "#eceff3"),
    "flow": ("#0a5ea8", "#7fbcf5"),
    "flow soft": ("#cfe2f5", "#17364f"),
    "loss": ("#a8400a", "#f79a63"),
    "loss soft": ("#f9dfce", "#502a14"),
    "not stated": ("#767d89", "#97a0ad"),
    "muted soft": ("#dfe3e9", "#343b45"),
    "step 1": ("#dcebf7", "#182c3d"),
    "step 2": ("#b3d3ee", "#1d4160"),
    "step 3": ("#86b8e2", "#245880"),
    "step 4": ("#5b9cd4", "#2a6d9f"),
}
"""Colour-blind readers can tell blue and orange apart, and colour alone never carries a meaning. No two light
values are the same, so that the page can put its own colours in the place of a drawing's."""
PALETTE = {name: light for name, (light, _) in COLORS.items()}
VARIABLES = {light: f"var(--{name.replace(' ', '-')})" for name, light in PALETTE.items()}
"""The page's custom property for each light value."""


def palette_css() -> str:
    """The custom properties of both colour schemes, as CSS."""
    light, dark = (
        ";".join(f"--{name.replace(' ', '-')}:{values[scheme]}" for name, values in COLORS.items())
        for scheme in (0, 1)
    )
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"
    )
