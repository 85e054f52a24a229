// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefilecontents.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <functional>

namespace Scep::CaseFileFixtures {

/// A note on a line, with that text.
[[nodiscard]] Annotation note(const QString &text, SourceId source = SourceId{1},
                              LineNumber line = 1);

/// Two files, one of them an archive with two members; notes of every kind, a clock.
[[nodiscard]] CaseFileContents contents();

/// The decisions of contents() besides notes and clocks: bookmarks in both logs, a comparison with
/// another case and states put side by side, texts for reports.
[[nodiscard]] CaseDecisions decisions();

/// Runs statements on a file by a connection of its own. Fails the test where one fails.
void runSql(const QString &path, const QStringList &statements);

/// The first value of a query's first row.
[[nodiscard]] QVariant valueOf(const QString &path, const QString &query);

/// The statements of a script with one a line; lines that begin with "--" are left out.
[[nodiscard]] QStringList script(const QString &name);

} // namespace Scep::CaseFileFixtures
