"""Where the outputs of reports go: a file for one, a folder for several."""

from collections.abc import Sequence
from pathlib import Path

from extract.errors import WrongUsage
from extract.outputs.files import make_folder, require_place


def report_files(
    option: str, target: str, reports: Sequence[Path], ending: str, or_else: str = ""
) -> dict[Path, Path]:
    """Give for every report the file that an option's output of it goes to, before anything is read.

    One report goes to the file named, or into the folder named. Several need a folder (one that is there, or
    a name with a slash at its end, which is made): each goes to a file of its own name with the ending after it.
    `or_else` ends the advice that is given where several reports were to share a file.
    Raises WrongUsage where two reports would share a file or a report would be overwritten, and CannotWrite.
    """
    folder = Path(target)
    if target.endswith("/"):
        make_folder(folder)
    if folder.is_dir():
        files = {report: folder / f"{report.name}{ending}" for report in reports}
    elif len(set(reports)) == 1:
        files = {reports[0]: folder}
    else:
        raise WrongUsage(f"{option} {target}: several reports need a folder ({target}/){or_else}")
    if len(set(files.values())) < len(files):
        raise WrongUsage(f"{option} {target}: two reports have the same name; give each a folder of its own")
    for file in files.values():
        if any(file.resolve() == report.resolve() for report in reports):
            raise WrongUsage(
                f"{option} {target}: would overwrite the report {file.name}; choose another name"
            )
        require_place(file)
    return files
