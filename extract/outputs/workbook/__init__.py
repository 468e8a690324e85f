"""The document as a workbook for Excel and LibreOffice, with live formulas for what was recomputed."""
