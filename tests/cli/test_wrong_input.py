"""A wrong command or file: exit status 2, one line on standard error, nothing on standard output."""

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Run

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


def refused(result: subprocess.CompletedProcess[bytes], *words: str) -> None:
    """Require one clear line and status 2."""
    lines = result.stderr.decode("utf-8").splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("extract: ")
    for word in words:
        assert word in lines[0]
    assert "please report" not in lines[0]
    assert result.stdout == b""
    assert result.returncode == 2


def test_missing_file(run: Run) -> None:
    refused(run("nowhere.pdf"), "nowhere.pdf")


def test_directory(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    refused(run("folder.pdf"), "folder.pdf")


def test_empty_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    refused(run("empty.pdf", "--check"), "empty.pdf", "empty")


def test_picture_named_pdf(run: Run, tmp_path: Path) -> None:
    (tmp_path / "picture.pdf").write_bytes(PNG)
    refused(run("picture.pdf"), "picture.pdf")


def test_pdf_cut_short(run: Run, tmp_path: Path, sound: Path) -> None:
    (tmp_path / "cut.pdf").write_bytes(sound.read_bytes()[:400])
    refused(run("cut.pdf"), "cut.pdf")


def test_bytes_of_no_format(run: Run, tmp_path: Path) -> None:
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 8)
    refused(run("noise.bin"), "noise.bin")


@pytest.mark.real
def test_encrypted_pdf_without_password(run: Run, shared: Path) -> None:
    refused(run(shared / "robust" / "pypdf--r3-user-password.pdf"), "pypdf--r3-user-password.pdf", "password")


@pytest.mark.real
def test_encrypted_pdf_with_password_from_the_environment(run: Run, shared: Path) -> None:
    report = shared / "robust" / "pypdf--r3-user-password.pdf"
    result = run(report, "--password-env", "REPORT_PASSWORD", REPORT_PASSWORD="asdfzxcv")
    assert result.returncode in (0, 3), result.stderr.decode()


@pytest.mark.parametrize("pages", ["", "0", "5-2", "a", "1-", "1,,2", "999999999999", "-3"])
def test_pages_that_are_no_list(run: Run, sound: Path, pages: str) -> None:
    refused(run(sound, "--pages", pages), "--pages")


def test_page_that_the_report_does_not_have(run: Run, sound: Path) -> None:
    refused(run(sound, "--pages", "99"), sound.name, "99")


def test_rule_that_does_not_exist(run: Run, sound: Path) -> None:
    refused(run(sound, "--check", "--select", "ZZ999"), "ZZ999")


@pytest.mark.parametrize("codes", ["", ",", "SC,"])
def test_no_rule_named(run: Run, sound: Path, codes: str) -> None:
    refused(run(sound, "--check", "--select", codes), "no rule")


def test_unknown_rule_is_one_line_for_several_reports(run: Run, sound: Path, planted: Path) -> None:
    refused(run(sound, planted, "--check", "--ignore", "ZZ"), "ZZ")


def test_json_without_a_name(run: Run, sound: Path) -> None:
    refused(run(sound, "--json", ""), "--json")


def test_rules_chosen_without_a_check(run: Run, sound: Path) -> None:
    refused(run(sound, "--select", "SC"), "--check")


def test_password_variable_that_is_not_set(run: Run, sound: Path) -> None:
    refused(run(sound, "--password-env", "NOT_SET_ANYWHERE"), "NOT_SET_ANYWHERE")


def test_a_picture_without_recognition(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    Image.new("L", (800, 1100), 255).save(picture)
    refused(run(picture, "--ocr", "never"), "no text layer")


def test_a_picture_cut_short(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    Image.new("L", (800, 1100), 255).save(picture)
    picture.write_bytes(picture.read_bytes()[:60])
    refused(run(picture), "page.png")


def test_unknown_option(run: Run, sound: Path) -> None:
    refused(run(sound, "--frobnicate"), "--frobnicate")


def test_no_report(run: Run) -> None:
    refused(run(), "REPORT")


def test_line_is_in_thai_where_the_locale_is(run: Run) -> None:
    result = run("nowhere.pdf", LANG="th_TH.UTF-8")
    assert "ไม่พบไฟล์" in result.stderr.decode("utf-8")
    assert "nowhere.pdf" in result.stderr.decode("utf-8")


def test_language_asked_for_counts_over_the_locale(run: Run) -> None:
    assert "ไม่พบไฟล์" in run("nowhere.pdf", "--lang", "th").stderr.decode("utf-8")


def test_steering_characters_of_a_file_name_are_shown_and_not_sent(run: Run) -> None:
    result = run("red\x1b[31m.pdf")
    assert b"\x1b" not in result.stderr
    assert b"\\x1b" in result.stderr
