"""Examples are made up as long as they take: a busy machine is no fault of the code."""

from hypothesis import settings

settings.register_profile("tuyun", deadline=None)
settings.load_profile("tuyun")
