"""What every term of the vocabulary has, and terms with a place in an order: ranks and stages of the case flow."""

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Term(BaseModel):
    """A term of the vocabulary: its definition, an example, and what it does not say."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    definition: str
    example: str
    does_not_say: str
    words: tuple[str, ...] = ()
    match: dict[str, str] = Field(default_factory=dict)


class Ordered(Term):
    """A term with a rank: stages in the order of the flow, modalities from strong to weak."""

    order: int


class Stage(Term):
    """A stage of the case flow, with its number in it: 0 if no case passes it; an exit from the flow has none."""

    order: int | None = None
    exit: bool = False

    @model_validator(mode="after")
    def _check(self) -> "Stage":
        if self.exit == (self.order is not None):
            raise ValueError("a stage has an order, and an exit has none")
        return self
