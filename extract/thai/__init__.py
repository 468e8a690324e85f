"""Thai text: digits, numbers, dates, words of the domain, and the repair of broken text. Strings only."""
