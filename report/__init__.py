"""The bottleneck report: a single HTML page that shows where cases stop, and its figures as files.

It knows the analysis, and is imported only when a report is asked for: matplotlib, with which it draws, is the
extra ``report``, and slow to start.
"""

from tuyun.graph.errors import needs_extra

with needs_extra("report", "the report"):
    import matplotlib as matplotlib
