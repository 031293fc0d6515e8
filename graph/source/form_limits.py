"""Finds counts that are limited to forms of trafficking which their sentence names only in the breakdown.

The rule is “Forms of a count” in the guide.
"""

from collections.abc import Iterator

from tuyun.graph.source.narrative import Narrative


def repeated_forms(narrative: Narrative) -> Iterator[str]:
    """A warning for each count that is limited to the forms of its own parts, which its quote names only once.

    A form that the quote words in another way than the vocabulary is not decided about.
    """
    for statement in narrative.statements:
        quantity = statement.quantity
        forms = set(quantity.scope.forms) if quantity else set()
        parts = {part.form for part in quantity.parts if part.form} if quantity else set()
        quote = statement.quote.casefold()
        if len(forms) > 1 and forms == parts and all(quote.count(form.replace("_", " ")) == 1 for form in forms):
            named = ", ".join(sorted(forms))
            yield (
                f"sentence {statement.sentence} names {named} in its breakdown alone: leave them out of "
                f"scope.forms, and keep them in parts: “{statement.quote}”"
            )
