"""Operations of kernels on rows of float64, which LLVM turns into the processor's vector instructions.

A row is eight numbers that follow each other in an array, one for each of eight sources: row ``i`` starts at
element ``8 * i``. A wide row has sixteen. Each number of a row is a lane, and a mask is an unsigned integer
with a bit for each lane. LLVM does not vectorise these loops by itself, because it cannot see that the sources
take the same steps.
"""

# numba and llvmlite ship no types, and an intrinsic's inner function has numba's fixed form.
# mypy: disable-error-code="no-untyped-def, no-untyped-call, misc, no-any-return"
# ruff: noqa: ANN001, ANN002, ANN201, ANN202, ARG001, ARG005 - numba's types, which annotations cannot name

from typing import Any

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.extending import intrinsic as numba_intrinsic
from numba.core.extending import models, register_model

LANES, WIDE = 8, 16
intrinsic: Any = numba_intrinsic  # its result is called without the first argument, and not typed so
_LONG, _INT = ir.IntType(64), ir.IntType(32)
_MASKS: Any = {LANES: types.uint8, WIDE: types.uint16}


class Vector(types.Type):
    """The numba type of a row in registers."""

    def __init__(self, lanes: int) -> None:
        super().__init__(f"Vector({lanes})")
        self.lanes = lanes


def _doubles(lanes):
    return ir.VectorType(ir.DoubleType(), lanes)


@register_model(Vector)
class _VectorModel(models.PrimitiveModel):
    def __init__(self, manager, type_) -> None:
        super().__init__(manager, type_, _doubles(type_.lanes))


def _zero(vector_type):
    return ir.Constant(vector_type, [0.0] * vector_type.count)


def _as_words(builder, vector):
    return builder.bitcast(vector, ir.VectorType(_LONG, vector.type.count))


def _address(context, builder, array_type, array, index):
    data = cgutils.create_struct_proxy(array_type)(context, builder, array).data
    return builder.gep(data, [index])


def _row(lanes, context, builder, array_type, array, row):
    wide = builder.sext(row, _LONG) if row.type.width < 64 else row
    first = builder.mul(wide, ir.Constant(_LONG, lanes))
    return builder.bitcast(_address(context, builder, array_type, array, first), _doubles(lanes).as_pointer())


def _sum_lanes(builder, add, vector):
    """The sum of the lanes, always in the same order."""
    parts = [builder.extract_element(vector, ir.Constant(_INT, lane)) for lane in range(vector.type.count)]
    while len(parts) > 1:
        half = len(parts) // 2
        parts = [add(low, high) for low, high in zip(parts[:half], parts[half:], strict=True)]
    return parts[0]


def _unary(build, result):
    @intrinsic
    def operation(typing, value):
        return result(value), lambda context, builder, signature, values: build(builder, *values)

    return operation


def _binary(build):
    @intrinsic
    def operation(typing, left, right):
        return left(left, right), lambda context, builder, signature, values: build(builder, *values)

    return operation


def _comparison(sign):
    @intrinsic
    def operation(typing, left, right):
        def generate(context, builder, signature, values):
            return builder.bitcast(builder.fcmp_ordered(sign, *values), ir.IntType(left.lanes))

        return _MASKS[left.lanes](left, right), generate

    return operation


@intrinsic
def element(typing, array, index):
    """An element of an array as int64; the index must be in the array, since a negative index is not wrapped."""

    def generate(context, builder, signature, arguments):
        number = builder.load(_address(context, builder, signature.args[0], *arguments))
        return builder.sext(number, _LONG) if number.type.width < 64 else number

    return types.int64(array, types.int64), generate


def _loader(lanes):
    @intrinsic
    def load(typing, array, row):
        def generate(context, builder, signature, arguments):
            return builder.load(_row(lanes, context, builder, signature.args[0], *arguments), align=8)

        return Vector(lanes)(array, row), generate

    return load


@intrinsic
def store(typing, array, row, vector):
    """Write a row of a flat array."""

    def generate(context, builder, signature, arguments):
        place = _row(vector.lanes, context, builder, signature.args[0], *arguments[:2])
        builder.store(arguments[2], place, align=8)
        return context.get_dummy_value()

    return types.void(array, row, vector), generate


def _zeros(lanes):
    @intrinsic
    def zero(typing):
        return Vector(lanes)(), lambda context, builder, signature, arguments: _zero(_doubles(lanes))

    return zero


def _broadcaster(lanes):
    def build(builder, number):
        single = builder.insert_element(ir.Constant(_doubles(lanes), ir.Undefined), number, ir.Constant(_INT, 0))
        return builder.shuffle_vector(single, single, ir.Constant(ir.VectorType(_INT, lanes), [0] * lanes))

    return _unary(build, Vector(lanes))


@intrinsic
def select(typing, mask, vector):
    """The lanes of a mask, with zero in the others."""

    def generate(context, builder, signature, arguments):
        bits = builder.bitcast(arguments[0], ir.VectorType(ir.IntType(1), vector.lanes))
        return builder.select(bits, arguments[1], _zero(arguments[1].type))

    return vector(_MASKS[vector.lanes], vector), generate


def _divide(builder, dividend, divisor):
    zero = _zero(divisor.type)
    return builder.select(builder.fcmp_ordered(">", divisor, zero), builder.fdiv(dividend, divisor), zero)


def _minimum(builder, *values):
    return builder.select(builder.fcmp_ordered("<", *values), *values)


def _bit_or(builder, left, right):
    return builder.bitcast(builder.or_(_as_words(builder, left), _as_words(builder, right)), left.type)


def _bit_and_not(builder, left, right):
    others = builder.not_(_as_words(builder, right))
    return builder.bitcast(builder.and_(_as_words(builder, left), others), left.type)


def _count_bits(builder, vector):
    words = _as_words(builder, vector)
    form = ir.FunctionType(words.type, [words.type])
    popcount = cgutils.get_or_insert_function(builder.module, form, f"llvm.ctpop.v{words.type.count}i64")
    return _sum_lanes(builder, builder.add, builder.call(popcount, [words]))


load, load_wide = _loader(LANES), _loader(WIDE)
"""A row of a flat array."""
zero, zero_wide = _zeros(LANES), _zeros(WIDE)
"""A row of zeros."""
broadcast, broadcast_wide = _broadcaster(LANES), _broadcaster(WIDE)
"""A float64 in every lane."""
total = _unary(lambda builder, vector: _sum_lanes(builder, builder.fadd, vector), types.float64)
"""The sum of the lanes, always in the same order."""
count_bits = _unary(_count_bits, types.int64)
"""The number of bits of a row."""
add = _binary(lambda builder, *values: builder.fadd(*values))
"""Sum, lane by lane."""
multiply = _binary(lambda builder, *values: builder.fmul(*values))
"""Product, lane by lane."""
divide = _binary(_divide)
"""Quotient where the divisor is above zero, else zero; zero too for a finite number by infinity."""
minimum = _binary(_minimum)
"""The smaller number, lane by lane; no lane may be NaN."""
greater = _comparison(">")
"""The mask of the lanes in which the first number is greater."""
greater_equal = _comparison(">=")
"""The mask of the lanes in which the first number is not less."""
equal = _comparison("==")
"""The mask of the lanes with equal numbers; infinity equals infinity."""
bit_or = _binary(_bit_or)
"""The union of two rows of bits, each in words of 64."""
bit_and_not = _binary(_bit_and_not)
"""The bits of the first row that the second lacks."""
