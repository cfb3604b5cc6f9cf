import Papers
import Testing

@testable import Reading

/// What RFC 3676 says of broken lines, and that mails are read by it.
@Suite struct FlowedTextTests {
  @Test(
    "Broken lines are joined",
    arguments: [
      ("Send \nthe plan.\n", false, "Send the plan.\n", "a space at the end: it goes on"),
      ("Please send\nthe plan.", false, "Please send\nthe plan.", "no space: it ends"),
      ("a word bro \nken", true, "a word broken", "the space is no part of the words"),
      ("two  \nwords", true, "two words", "of two spaces one is"),
      ("> so you \n> wrote\nYes.", false, "> so you wrote\nYes.", "quoted lines among themselves"),
      ("> so you \nYes.", false, "> so you \nYes.", "never over the depth of a quotation"),
      (" > 5 per cent", false, "> 5 per cent", "a space put before what is no quotation"),
      ("Jo \n-- \nClerk", false, "Jo \n-- \nClerk", "the mark above a signature stands alone"),
      ("one \r\ntwo\r\n", false, "one two\n", "with carriage returns"),
    ])
  func joins(_ sent: String, deletingSpace: Bool, _ joined: String, because: String) {
    #expect(FlowedText.joined(sent, deletingSpace: deletingSpace) == joined)
  }

  @Test func `a mail with words broken across lines reads whole`() throws {
    let mail = """
      From: Nia Clerk <nia@oldmere.example>
      To: Bay Trust <office@bay.example>
      Date: Mon, 3 Jun 2024 10:00:00 +0100
      Subject: Figures
      Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes

      Please send us the staf \nfing figures by 28  \nJune 2024.

      """
    let paper = try paper(mail)
    #expect(paper.text.contains("Please send us the staffing figures by 28 June 2024."))
  }
}
