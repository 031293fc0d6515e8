"""Compilation of kernels with numba, and the types of the arrays that they take."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np
from numpy.typing import NDArray

Longs = NDArray[np.int64]
Ints = NDArray[np.int32]
Floats = NDArray[np.float64]
Bytes = NDArray[np.uint8]
Masks = NDArray[np.uint16]
Kernel = TypeVar("Kernel", bound=Callable[..., Any])


def kernel(function: Kernel) -> Kernel:
    """Compile at the first call, without the interpreter's lock, and keep the machine code on disk.

    numba keeps it beside this file, or in the user's cache directory if the code is read-only; ``NUMBA_CACHE_DIR``
    chooses another place. Floating point is IEEE, not reordered: the same input gives the same bits.
    """
    compiled: Any
    try:
        compiled = numba.njit(nogil=True, cache=True, error_model="numpy")(function)
    except RuntimeError:  # no directory is writable
        compiled = numba.njit(nogil=True, error_model="numpy")(function)
    return cast("Kernel", compiled)
