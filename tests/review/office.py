"""LibreOffice as a reviewer who accepts or rejects everything at once."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

HAS_OFFICE = shutil.which("soffice") is not None
_LIBRARY = "http://openoffice.org/2000/library"
_SCRIPT = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Review" script:language="StarBasic">
Sub Settle(given, folder)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim none(0) As New com.sun.star.beans.PropertyValue
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
  For Each how In Array("Accept", "Reject")
    document = StarDesktop.loadComponentFromURL(given, "_blank", 0, hidden())
    frame = document.CurrentController.Frame
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(frame, ".uno:" &amp; how &amp; "AllTrackedChanges", "", 0, none())
    document.storeToURL(folder &amp; "/" &amp; LCase(how) &amp; ".docx", filter())
    document.close(True)
  Next
End Sub
</script:module>
"""
_INDEX = f"""<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="{_LIBRARY}" library:name="Standard" library:readonly="false"
 library:passwordprotected="false">%s</library:library>
"""


def settled(data: bytes, folder: Path) -> dict[str, bytes]:
    """Return the document with all changes accepted ("accept") and with all rejected ("reject")."""
    profile, given = folder / "profile", folder / "given.docx"
    given.write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    subprocess.run([*command, "--terminate_after_init"], check=False, timeout=120, capture_output=True)
    basic = profile / "user/basic/Standard"
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "Review.xba").write_text(_SCRIPT, "utf-8")
    (basic / "script.xlb").write_text(_INDEX % '<library:element library:name="Review"/>', "utf-8")
    (basic / "dialog.xlb").write_text(_INDEX % "", "utf-8")
    macro = f'macro:///Standard.Review.Settle("{given.as_uri()}","{folder.as_uri()}")'
    subprocess.run([*command, macro], check=False, timeout=240, capture_output=True)
    return {how: (folder / f"{how}.docx").read_bytes() for how in ("accept", "reject")}
