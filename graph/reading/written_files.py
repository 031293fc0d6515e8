"""The texts of the files that a reading writes: proposals, and the statements that follow from the decisions."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tuyun.graph.reading.decisions.decision import Decision
from tuyun.graph.reading.decisions.fold import Fold
from tuyun.graph.reading.matching.ruleset import rules_version
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader
from tuyun.graph.reading.summary import Summary
from tuyun.graph.reading.written_yaml import yaml_text
from tuyun.graph.source.format import StatementEntry
from tuyun.graph.source.scaffold import schema_comment
from tuyun.graph.statements import Document

MARK = "# Made by `tuyun read` of decisions.jsonl; edit decisions, not this file.\n"
PROPOSALS = "# Made by `tuyun read`: proposals, which are no evidence until somebody decides.\n"


def proposals_text(
    document: Document,
    proposals: Sequence[Proposal],
    summary: Summary,
    state: Fold,
    second: SecondReader | None,
) -> str:
    """The text of ``proposals.yaml``."""
    scattered = quotes(state.scattered)
    body = {
        "rules": rules_version(),
        "text": document.sha256,
        **({"second_reader": second.name} if second else {}),
        "summary": summary.plain(),
        "proposals": [_plain(proposal, state.covers(proposal) is not None) for proposal in proposals],
        "decisions_without_their_quote": quotes(state.fallen),
        **({"decisions_with_several_places": scattered} if scattered else {}),
    }
    return yaml_text(PROPOSALS, body)


def quotes(decisions: Iterable[Decision]) -> list[str]:
    """The quotes of decisions, each once."""
    return list(dict.fromkeys(decision.statement.quote for decision in decisions))


def statement_files(directory: Path, state: Fold) -> dict[Path, str]:
    """The texts of ``statements.yaml`` and ``entities.yaml``."""
    entries, entities = state.statements()
    raw = [_entry(entry) for entry in entries]
    cast = {
        name: entity.model_dump(mode="json", exclude_defaults=True) for name, entity in sorted(entities.items())
    }
    return {
        directory / f"{name}.yaml": yaml_text(schema_comment(directory, name) + MARK, body)
        for name, body in (("statements", raw), ("entities", cast))
    }


def _entry(entry: StatementEntry) -> dict[str, Any]:
    """A statement as a person would write it: sentence and quote first, without defaults."""
    raw = entry.model_dump(mode="json", exclude_defaults=True)
    order = ["sentence", "quote", "start", "predicate", "roles"]
    return {name: raw[name] for name in sorted(raw, key=lambda name: order.index(name) if name in order else 9)}


def _plain(proposal: Proposal, decided: bool) -> dict[str, Any]:
    return {
        "id": proposal.id,
        "sure": proposal.sure,
        "decided": decided,
        "doubts": list(proposal.doubts),
        **({"proposer": proposal.proposer, "model": proposal.model} if proposal.proposer == "model" else {}),
        "anchor": list(proposal.anchor),
        "statement": _entry(proposal.statement),
        "entities": {
            name: entry.model_dump(mode="json", exclude_defaults=True) for name, entry in proposal.entities.items()
        },
        "fields": {
            name: entry.model_dump(mode="json", exclude_defaults=True) for name, entry in proposal.fields.items()
        },
    }
