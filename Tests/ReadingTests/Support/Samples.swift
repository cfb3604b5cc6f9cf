/// Papers about fictional bodies, one in each format and layout, for tests of all of them.
enum Samples {
  /// Minutes with numbered paragraphs, action lines, a resolution and a log given one cell a line.
  static let minutes = """
                      OAKVALE DISTRICT COUNCIL

                 LEISURE AND PARKS SCRUTINY PANEL

        Minutes of the meeting held on Tuesday 5 March 2019 at 6 p.m.

    PRESENT:  Councillors A. Moor (Chair), B. Holt;
              C. Lund
    APOLOGIES: Councillor D. Penn

    1. SWIMMING POOLS

    1.1    The Head of Leisure reported that the boiler at Fern Lane had failed. A
           new one would be fitted by the end of April.

    ACTION 1: Head of Leisure to circulate the contractor's report, by
    19 March

    RESOLVED that

      (i) the report be noted;
      (ii) Cabinet be invited to keep the pool open
           on Sundays.

    2. ACTION LOG

    Ref
    Action
    Owner
    Due

    A1
    Count the benches
    Parks Manager
    1 May

    A2
    Write to the Bowls Club
    Chair
    -

    3. NEXT MEETING

    Tuesday 4 June at 6 p.m.
    """

  /// A response paper with asks, labelled answers and an ask torn in two around an answer.
  static let response = """
    Title of Report\tResponse to the Ferry Services Review\t
    For Consideration By\tTransport Scrutiny Commission\t
    Meeting Date\t9 October 2018\t

    1. Introduction

    1.1. This paper answers the Commission's recommendations.

    Recommendation One

    Selmouth Port Authority and Isles Council

    The Commission recommends that the evening ferry be restored and that a timetable be published with

    Response

    Selmouth Port Authority:

    The evening ferry returned on 1 September.

    the fares of every operator.

    Isles Council:

    The Council will publish fares in December.

    Recommendation Two

    Isles Council

    The Commission recommends a shelter at the pier.

    Response

    Isles Council:

    Not accepted. The pier is listed.

    """

  /// A page of a council's site with minutes of one item.
  static let page = """
    <!DOCTYPE html>
    <html><head><title>Agenda item - Pier repairs | Isles Council</title><style>p{}</style></head>
    <body><nav><ul><li><a href="/">Home</a></li></ul></nav>
    <h1>Agenda item</h1><h2>Pier repairs</h2>
    <ul><li>Meeting of Harbours Committee, Thursday, 7th June, 2018 2.00 pm (Item 12.)</li></ul>
    <p class="mgSubItemTitleTxt">Minutes:</p>
    <p><span>12.1</span>&nbsp;&nbsp; The Harbour Master said that divers would return in July.</p>
    <p><b>ACTION:</b> Harbour Master</p>
    <table><tr><th>Ref</th><th>Action</th><th>Due</th></tr>
    <tr><td>H1</td><td>Paint the bollards</td><td>1 August</td></tr></table>
    <footer>Isles Council, Quay Street</footer></body></html>
    """

  /// Written answers with short entities of their own.
  static let answers = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!DOCTYPE publicwhip [ <!ENTITY pound "&#163;"> <!ENTITY long "far too long to be let in here"> ]>
    <publicwhip>
    <major-heading id="x/wrans/2011-02-03a.1.mh">FERRIES AND PIERS</major-heading>
    <minor-heading id="x/wrans/2011-02-03a.1.h">Tolls</minor-heading>
    <ques id="x/wrans/2011-02-03a.1.q0" speakername="Ann Hay"><p pid="a.1/1" qnum="4711">To ask \
    the Minister for Ferries, whether tolls of &pound;2 will end.</p></ques>
    <reply id="x/wrans/2011-02-03a.1.r0" speakername="Bo Rae"><p pid="a.2/1">They will end in \
    <phrase class="date" code="2012-01-01">January 2012</phrase>.</p></reply>
    </publicwhip>
    """

  /// A debate in Akoma Ntoso.
  static let debate = """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="hansard">
    <meta><identification source="#c"><FRBRWork><FRBRdate date="2016-05-04" name="sitting"/></FRBRWork>
    </identification><references source="#c"><TLCPerson eId="moss" href="/moss" showAs="Eli Moss"/>
    </references></meta>
    <preface><docTitle>Debate on piers</docTitle></preface>
    <debateBody><debateSection name="piers" eId="s1"><heading>Piers</heading>
    <question by="#moss" eId="q1"><from>Mr Moss:</from><p>When will the pier open?</p></question>
    <answer by="#rae" eId="a1"><from>The Minister:</from><p>It will open in June.</p></answer>
    <speech by="#moss" eId="sp1"><p>I thank the Minister.</p></speech>
    </debateSection></debateBody></debate></akomaNtoso>
    """

  /// A debate in TEI.
  static let tei = """
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
    <title type="main">Sitting on tides</title></titleStmt></fileDesc><profileDesc><settingDesc>
    <setting><date when="2017-11-02"/></setting></settingDesc><particDesc><listPerson>
    <person xml:id="KayDee"><persName><surname>Kay</surname><forename>Dee</forename></persName></person>
    </listPerson></particDesc></profileDesc></teiHeader>
    <text><body><div type="debateSection"><head>Tides</head><note type="speaker">Ms Kay</note>
    <u who="#KayDee" xml:id="u1"><seg xml:id="u1.1">We shall measure the tide.</seg>
    <seg xml:id="u1.2">The tables follow.</seg></u></div></body></text></TEI>
    """

  /// A mail in two forms with an earlier mail quoted and a paper enclosed.
  static let mail = """
    From: =?utf-8?q?Zo=C3=AB_Hart?= <zoe@isles.example>
    To: Port Office <office@selmouth.example>, "Rae, Bo" <bo@selmouth.example>
    Subject: Fares
    Date: Mon, 11 Feb 2019 09:00:00 +0000
    Message-ID: <1@isles.example>
    In-Reply-To: <0@selmouth.example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="b"

    --b
    Content-Type: text/plain; charset="utf-8"
    Content-Transfer-Encoding: quoted-printable

    Bo

    Could you send us the fares by Friday 22 February? The table that you sent=
     was empty.

    Thanks

    --
    Zo=C3=AB Hart
    Clerk to the Ferries Committee, Isles Council

    On Fri, 1 Feb 2019 at 10:00, Bo Rae <bo@selmouth.example> wrote:
    > Fares attached.

    --b
    Content-Type: text/plain
    Content-Disposition: attachment; filename="note.txt"
    Content-Transfer-Encoding: base64

    RGVhciBCbw==
    --b--
    """

  /// All of them.
  static let all = [
    LetterTests.letter, minutes, response, page, answers, debate, tei, mail,
  ]
}
