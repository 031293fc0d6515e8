"""Makes the results of analyses in a worker process: reads, analyses, filters and cuts the page.

A module of `tuyun.api.routes` has the address of each; here is what is computed for it.
"""
