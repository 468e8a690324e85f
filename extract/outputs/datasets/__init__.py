"""The document as tidy tables: one a kind of record, as CSV or Parquet, with a datapackage.json that describes them."""
