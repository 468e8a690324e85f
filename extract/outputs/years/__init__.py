"""The reports of an archive compared over the years: on the terminal, as JSON, and as a page with plots."""
