"""Forms that only a breakdown names are no limit of the whole count, by the guide's rule on forms."""

from dataclasses import replace
from pathlib import Path

from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.source.form_limits import repeated_forms
from tuyun.graph.statements import Statement

DOCUMENTS = Path(__file__).parents[2] / "documents"


def limited(statement: Statement) -> Statement:
    """The statement, limited to the forms of its own parts."""
    quantity = statement.quantity
    if quantity is None or statement.predicate != "continued_investigation":
        return statement
    forms = tuple(part.form for part in quantity.parts if part.form)
    scope = quantity.scope.model_copy(update={"forms": forms})
    return statement.model_copy(update={"quantity": quantity.model_copy(update={"scope": scope})})


def test_every_document_follows_the_rule_and_a_repeated_form_is_warned_of() -> None:
    folders = [*seed().glob("kyrgyz-*"), *DOCUMENTS.glob("*/text.txt")]
    sources = [read_source(folder.parent if folder.suffix else folder) for folder in folders]
    narratives = [source for source in sources if isinstance(source, Narrative)]
    assert len(narratives) > 8
    assert [warning for narrative in narratives for warning in repeated_forms(narrative)] == []
    (kyrgyz,) = [one for one in narratives if one.document.id == "kyrgyz-republic-2022"]
    changed = replace(kyrgyz, statements=tuple(map(limited, kyrgyz.statements)))
    assert list(repeated_forms(changed)) == [
        "sentence 7 names forced_labor, sex_trafficking in its breakdown alone: leave them out of scope.forms, "
        "and keep them in parts: “The government also reported the continuation of seven ongoing investigations "
        "from the previous reporting period (two for sex trafficking and five for forced labor)”"
    ]
