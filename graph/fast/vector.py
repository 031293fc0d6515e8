"""Eight numbers at once: a vector type for kernels, lowered to whatever registers the processor has.

A row is eight float64 that follow each other in an array, one for each of eight sources; row ``i`` starts at
element ``8 * i``. LLVM's own vectoriser does not see that eight sources take the same steps, so the steps are
spelled out. Lanes are chosen by a byte with a bit for each.
"""

# numba and llvmlite ship no types, and an intrinsic's inner function has numba's fixed form.
# mypy: disable-error-code="no-untyped-def, no-untyped-call, misc, no-any-return"
# ruff: noqa: ANN001, ANN201, ANN202, ARG001 - types of numba, which annotations do not have

from typing import Any

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.extending import intrinsic as numba_intrinsic
from numba.core.extending import models, register_model

intrinsic: Any = numba_intrinsic  # its result is called without the first argument, and not typed so
LANES = 8
_DOUBLES = ir.VectorType(ir.DoubleType(), LANES)
_BITS = ir.VectorType(ir.IntType(1), LANES)
_BYTE = ir.IntType(8)
_NONE = ir.Constant(_DOUBLES, [0.0] * LANES)


class Vector(types.Type):
    """The type of eight float64 in a register."""

    def __init__(self) -> None:
        super().__init__("EightDoubles")


@register_model(Vector)
class _VectorModel(models.PrimitiveModel):
    def __init__(self, manager, type_) -> None:
        super().__init__(manager, type_, _DOUBLES)


_VECTOR = Vector()


def _row(context, builder, type_, array, row):
    data = cgutils.create_struct_proxy(type_)(context, builder, array).data
    wide = builder.sext(row, ir.IntType(64)) if row.type.width < 64 else row
    place = builder.gep(data, [builder.mul(wide, ir.Constant(ir.IntType(64), LANES))])
    return builder.bitcast(place, _DOUBLES.as_pointer())


def _spread(builder, number):
    one = builder.insert_element(ir.Constant(_DOUBLES, ir.Undefined), number, ir.Constant(ir.IntType(32), 0))
    return builder.shuffle_vector(one, one, ir.Constant(ir.VectorType(ir.IntType(32), LANES), [0] * LANES))


@intrinsic
def number(typing, array, place):
    """The number at a place of an array that is surely in it; numba would look if the place is below zero."""

    def generate(context, builder, signature, arguments):
        data = cgutils.create_struct_proxy(signature.args[0])(context, builder, arguments[0]).data
        one = builder.load(builder.gep(data, [arguments[1]]))
        return builder.sext(one, ir.IntType(64)) if one.type.width < 64 else one

    return types.int64(array, types.int64), generate


@intrinsic
def zero(typing):
    """Eight zeros."""

    def generate(context, builder, signature, arguments):
        return _NONE

    return _VECTOR(), generate


@intrinsic
def load(typing, array, row):
    """Row ``row`` of a flat array."""

    def generate(context, builder, signature, arguments):
        return builder.load(_row(context, builder, signature.args[0], *arguments), align=8)

    return _VECTOR(array, row), generate


@intrinsic
def store(typing, array, row, vector):
    """Write a row of a flat array."""

    def generate(context, builder, signature, arguments):
        place = _row(context, builder, signature.args[0], *arguments[:2])
        builder.store(arguments[2], place, align=8)
        return context.get_dummy_value()

    return types.void(array, row, vector), generate


@intrinsic
def spread(typing, number):
    """A float64, eight times."""

    def generate(context, builder, signature, arguments):
        return _spread(builder, arguments[0])

    return _VECTOR(types.float64), generate


@intrinsic
def add(typing, one, other):
    """Sum, lane by lane."""

    def generate(context, builder, signature, arguments):
        return builder.fadd(*arguments)

    return _VECTOR(one, other), generate


@intrinsic
def multiply(typing, one, other):
    """Product, lane by lane."""

    def generate(context, builder, signature, arguments):
        return builder.fmul(*arguments)

    return _VECTOR(one, other), generate


@intrinsic
def share(typing, one, other):
    """Quotient where the divisor is above zero, else zero; of a finite number and infinity it is zero too."""

    def generate(context, builder, signature, arguments):
        positive = builder.fcmp_ordered(">", arguments[1], _NONE)
        return builder.select(positive, builder.fdiv(*arguments), _NONE)

    return _VECTOR(one, other), generate


@intrinsic
def only(typing, lanes, vector):
    """The lanes of a byte, the others zero."""

    def generate(context, builder, signature, arguments):
        return builder.select(builder.bitcast(arguments[0], _BITS), arguments[1], _NONE)

    return _VECTOR(types.uint8, vector), generate


@intrinsic
def positive(typing, vector):
    """A byte with the lanes that are above zero."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(builder.fcmp_ordered(">", arguments[0], _NONE), _BYTE)

    return types.uint8(vector), generate


@intrinsic
def least(typing, one, other):
    """The smaller one, lane by lane; no lane may be NaN."""

    def generate(context, builder, signature, arguments):
        return builder.select(builder.fcmp_ordered("<", *arguments), *arguments)

    return _VECTOR(one, other), generate


@intrinsic
def same(typing, one, other):
    """A byte with the lanes that are equal; infinity equals itself."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(builder.fcmp_ordered("==", *arguments), _BYTE)

    return types.uint8(one, other), generate


@intrinsic
def reaches(typing, one, other):
    """A byte with the lanes where the first is not below the second."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(builder.fcmp_ordered(">=", *arguments), _BYTE)

    return types.uint8(one, other), generate


@intrinsic
def total(typing, vector):
    """Sum of the lanes, always in the same order."""

    def generate(context, builder, signature, arguments):
        parts = [builder.extract_element(arguments[0], ir.Constant(ir.IntType(32), lane)) for lane in range(LANES)]
        while len(parts) > 1:
            half = len(parts) // 2
            parts = [builder.fadd(one, other) for one, other in zip(parts[:half], parts[half:], strict=True)]
        return parts[0]

    return types.float64(vector), generate


_LONGS = ir.VectorType(ir.IntType(64), LANES)


def _joined(builder, operation, one, other):
    bits = operation(builder.bitcast(one, _LONGS), builder.bitcast(other, _LONGS))
    return builder.bitcast(bits, _DOUBLES)


@intrinsic
def either(typing, one, other):
    """The bits of both rows, for rows that are taken as eight words of 64 bits."""

    def generate(context, builder, signature, arguments):
        return _joined(builder, builder.or_, *arguments)

    return _VECTOR(one, other), generate


@intrinsic
def except_(typing, one, other):
    """The bits of the first row that the second has not."""

    def generate(context, builder, signature, arguments):
        return _joined(builder, builder.and_, arguments[0], builder.bitcast(
            builder.not_(builder.bitcast(arguments[1], _LONGS)), _DOUBLES
        ))  # fmt: skip

    return _VECTOR(one, other), generate


@intrinsic
def count_bits(typing, vector):
    """How many bits of a row are set."""

    def generate(context, builder, signature, arguments):
        form = ir.FunctionType(_LONGS, [_LONGS])
        ctpop = cgutils.get_or_insert_function(builder.module, form, f"llvm.ctpop.v{LANES}i64")
        counts = builder.call(ctpop, [builder.bitcast(arguments[0], _LONGS)])
        parts = [builder.extract_element(counts, ir.Constant(ir.IntType(32), lane)) for lane in range(LANES)]
        while len(parts) > 1:
            half = len(parts) // 2
            parts = [builder.add(one, other) for one, other in zip(parts[:half], parts[half:], strict=True)]
        return parts[0]

    return types.int64(vector), generate
