"""The bottleneck report: one page for people who look before they read, and its figures as files.

It knows the analysis, and is imported only when a report is asked for: what it draws with (matplotlib) and what it
writes with (Jinja) are the extra ``report``, and slow to start.
"""

from tuyun.graph.errors import InvalidSettings

try:
    import jinja2 as jinja2
    import matplotlib as matplotlib
except ImportError as error:
    raise InvalidSettings(
        "the report is drawn with matplotlib and written with Jinja, and they are not installed.",
        todo="Install tuyun[report].",
    ) from error
