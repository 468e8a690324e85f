"""Which file each report's output goes to, settled before anything is read."""

from collections.abc import Sequence
from pathlib import Path

from extract.errors import WrongUsage
from extract.outputs.files import followed, make_folder, require_place


def targets_of(
    option: str, suffix: str, target: str, reports: Sequence[Path], several: str = ""
) -> dict[Path, Path]:
    """Give for every report the file that its output goes to, before anything is read.

    One report goes to the file named, where a link is followed, or into the folder named, where none is.
    Several need a folder (one that is there, or
    a name with a slash at its end, which is made): each goes to a file of its own name with the suffix after it.
    `several` is said where several reports are given and no folder is, as a way out beside it.
    Raises WrongUsage where two reports would share a file or a report would be overwritten, and CannotWrite.
    """
    folder = Path(target)
    if target.endswith("/"):
        make_folder(folder)
    if folder.is_dir():
        files = {report: folder / f"{report.name}{suffix}" for report in reports}
    elif len(set(reports)) == 1:
        files = {reports[0]: followed(folder)}
    else:
        raise WrongUsage(f"{option} {target}: several reports need a folder ({target}/){several}")
    if len(set(files.values())) < len(files):
        raise WrongUsage(f"{option} {target}: two reports have the same name; give each a folder of its own")
    for file in files.values():
        if any(file.resolve() == report.resolve() for report in reports):
            raise WrongUsage(
                f"{option} {target}: would overwrite the report {file.name}; choose another name"
            )
        require_place(file)
    return files
