// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/errorcode.h"
#include "models/report/certificatetext.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace Scep {

/// "CERT_E_UNTRUSTEDROOT", or the code itself where it has no name.
[[nodiscard]] QString codeTitle(const CodeMeaning &meaning);

/// What is known of a code, row by row: family, code in all its spellings, meaning, what it says in
/// a SCEP case, what to look at next, where that is written. Rows without text are left out.
[[nodiscard]] QList<LabelledValue> describeCode(const CodeMeaning &meaning);

/// "0x800B0109 CERT_E_UNTRUSTEDROOT: The chain ends in a root that is not trusted here."; marked
/// where the code is not verified. Of several meanings the first, and how many more there are. What
/// a code that is not known looks like.
[[nodiscard]] QString codeLine(const QString &query);

/// The same and, on further lines, what it says in a SCEP case and what to look at next; of up to
/// three meanings.
[[nodiscard]] QString codeToolTip(const QString &query);

/// A regular expression for the lines that name the code, in any of its spellings, by its symbol or
/// by the system's sentence; for a search that does not mind the case.
[[nodiscard]] QString codeExpression(const CodeMeaning &meaning);

/// One codeLine() for each different code that the texts name and that is known.
[[nodiscard]] QStringList codeLinesOf(const QStringList &texts);

/// The meanings of what was asked for, for programs (schema "scep-workbench/codes/1").
[[nodiscard]] QJsonObject codesToJson(const QStringList &queries);

} // namespace Scep
