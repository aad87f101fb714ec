#!/usr/bin/env python3
"""Nothing on the disk tells afterwards which file was used: whole sessions at home, with the complete tree of the person's
folders compared before and after, and searched."""
import os
import signal
import subprocess
import unittest
from pathlib import Path

from desktop import DEADLINE, DesktopTest, differences, told_on_disk, tree, wait_for
from window_test import hashers_of


class NoTraces(DesktopTest):
    def setUp(self):
        super().setUp()
        self.before = tree(self.root, self.picture)

    def assert_no_traces(self, *codes):
        self.assertEqual(differences(self.before, tree(self.root, self.picture)), [])
        self.assertEqual(told_on_disk(self.root, self.secrets(*codes), self.picture), [])

    def test_the_search_finds_what_a_careless_program_leaves(self):
        recent = self.home / ".local/share/recently-used.xbel"
        recent.write_text(f'<bookmark href="{self.picture.as_uri()}"/>')
        (self.root / "tmp" / "cache.bin").write_bytes(b"\0\1" + self.secrets()["pdq displayed"][-1])
        told = told_on_disk(self.root, self.secrets(), self.picture)
        self.assertEqual([line.split(" in ")[0] for line in told],
                         ["the file's name", "the folder's name", "pdq displayed"])
        self.assertEqual(len(differences(self.before, tree(self.root, self.picture))), 2)

    def test_dialog_send_and_close(self):
        self.bring_to_review()
        self.assertIn('"pdq"', self.exact_text())
        number, pin = self.send()
        self.click("Copy the PIN", "KeepPage")
        self.click("I have kept both", "KeepPage")
        self.look_up(number, pin)
        self.reads("Received.*|Active.*")
        self.close()
        self.assert_no_traces(number, pin)

    def test_drop_send_and_quick_exit(self):
        self.bring_to_review(self.drop)
        codes = self.send()
        self.exit_quickly()
        self.assert_no_traces(*codes)

    def test_a_receipt_that_is_saved_is_all_that_is_saved(self):
        drive = self.root.parent / (self.root.name + "-drive")
        drive.mkdir()
        self.addCleanup(lambda: [path.unlink() for path in drive.iterdir()] and None or drive.rmdir())
        self.bring_to_review()
        codes = self.send()
        self.click("Save the receipt…", "ReceiptActions")
        self.sees("Save", "FileSaver")
        self.window.key("ctrl+a")
        self.window.type(str(drive / "paper.pdf"))
        self.window.key("Return")
        wait_for("the paper", lambda: (drive / "paper.pdf").exists() and (drive / "paper.pdf").stat().st_size > 1000)
        self.close()
        self.assertEqual([path.name for path in drive.iterdir()], ["paper.pdf"])
        secrets = self.secrets()
        self.assertEqual(told_on_disk(drive, secrets, self.picture), [])
        self.assert_no_traces(*codes)

    def test_the_dialog_that_is_looked_into_and_cancelled(self):
        self.start("--practice")
        self.go_to_choose()
        self.press("Choose pictures and videos…", "ChoosePage")
        self.sees("Choose", "FilePicker")
        self.window.type(str(self.picture.parent) + "/")
        self.window.key("Return")
        self.reads(".*Murree trip 7.*")
        self.window.key("Escape", "Escape")  # the names that the dialog suggests, and the dialog
        self.window.focused_button(self.say("Choose pictures and videos…", "ChoosePage"))
        self.exit_quickly()
        self.assert_no_traces()

    def enlarge(self):
        """The picture, so that its hasher lives long enough to be met on a busy computer."""
        subprocess.run(["convert", str(self.picture), "-resize", "7000x5250!", "-quality", "95", str(self.picture)], check=True,
                       timeout=DEADLINE)
        os.utime(self.picture, (1_600_000_000, 1_600_000_000))
        self.before = tree(self.root, self.picture)

    def test_killed_while_the_codes_are_made(self):
        self.enlarge()
        self.start("--practice")
        self.go_to_choose()
        self.pick_in_dialog(self.picture)
        self.press("Make the codes", "ChoosePage")
        hasher = wait_for("a hasher", lambda: next(iter(hashers_of(self.process)), None), pause=0.0005)
        os.kill(hasher, signal.SIGSTOP)
        self.process.send_signal(signal.SIGKILL)
        self.assertEqual(self.process.wait(DEADLINE), -signal.SIGKILL)
        wait_for("the hasher gone", lambda: not Path(f"/proc/{hasher}").exists())
        self.alone()
        self.assert_no_traces()

    def test_killed_and_everything_with_it_while_a_case_is_kept(self):
        self.bring_to_review()
        codes = self.send()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(DEADLINE)
        self.alone()
        self.assert_no_traces(*codes)

    def test_a_crash_writes_no_core_file(self):
        self.start("--practice")
        limits = Path(f"/proc/{self.process.pid}/limits").read_text()
        self.assertRegex(limits, r"Max core file size\s+0\s+0\s")
        self.go_to_choose()
        self.pick_in_dialog(self.picture)
        self.process.send_signal(signal.SIGSEGV)
        self.assertEqual(self.process.wait(DEADLINE), -signal.SIGSEGV)
        self.alone()
        self.assert_no_traces()


if __name__ == "__main__":
    unittest.main()
