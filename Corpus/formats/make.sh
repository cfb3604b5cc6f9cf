#!/bin/sh
# Makes the binary files of this folder from the web pages beside them: .odt and .docx by LibreOffice,
# .pdf by Chromium. The .zip and .eml hold letter.txt and table.txt. The other files are written by hand.
set -eu
cd "$(dirname "$0")"
for paper in letter table; do
  (
    cd "$paper"
    soffice --headless --convert-to odt:writer8 "$paper.html"
    soffice --headless --convert-to 'docx:MS Word 2007 XML' "$paper.odt"
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
      --print-to-pdf="$paper.pdf" "$paper.html"
    python3 - "$paper" <<'PYTHON'
import base64, sys, zipfile
paper = sys.argv[1]
text = open(paper + ".txt", "rb").read()
packed = zipfile.ZipFile(paper + ".zip", "w", zipfile.ZIP_DEFLATED)
packed.writestr(zipfile.ZipInfo("papers/" + paper + ".txt", (2024, 4, 1, 9, 0, 0)), text)
packed.close()
mail = f"""From: Ivo Marsden <ivo.marsden@skerrybay.example>
To: Scrutiny Support <scrutiny@skerrybay.example>
Subject: For the file
Date: Tue, 2 Apr 2024 09:00:00 +0100
Message-ID: <{paper}@skerrybay.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="cut"

--cut
Content-Type: text/plain; charset=utf-8

The paper is enclosed.

--cut
Content-Type: text/plain; charset=utf-8; name="{paper}.txt"
Content-Disposition: attachment; filename="{paper}.txt"
Content-Transfer-Encoding: base64

"""
mail += base64.encodebytes(text).decode() + "--cut--\n"
open(paper + ".eml", "w").write(mail)
open(paper + ".mbox", "w").write("From ivo Tue Apr  2 09:00:00 2024\n" + mail)
PYTHON
  )
done
