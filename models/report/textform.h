// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// The text so that Markdown (CommonMark with GitHub's tables) shows it as it is, in a paragraph, a
/// list or the cell of a table. Line ends become blanks.
[[nodiscard]] QString markdownText(const QString &text);

/// The text as a code span that it cannot break out of; line ends become marks. Not for tables.
[[nodiscard]] QString markdownCode(const QString &text);

/// A note, which is Markdown itself, as a quotation. Its formats work; HTML and pictures in it,
/// which may call home, do not.
[[nodiscard]] QString markdownQuote(const QString &markdown);

/// Markdown as templates leave it, without the empty lines of their tags: none inside lists and
/// tables, one around them and around headings.
[[nodiscard]] QString tidiedMarkdown(const QString &markdown);

/// A note as HTML: paragraphs, lists, quotations, code, emphasis. Everything else that Markdown
/// knows, links and HTML among it, stays the text that it is.
[[nodiscard]] QString noteHtml(const QString &markdown);

} // namespace Scep
