// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefileschema.h"

#include <QString>
#include <QStringList>

// What the program that is killed and the test that kills it agree on.

namespace Scep {

/// Statements that make a case of a draft before version 1, with that many notes: its ids are
/// draftId(0), draftId(1) …
[[nodiscard]] QStringList draftCase(int notes);
[[nodiscard]] QString draftId(int note);

/// How such a draft becomes version 1.
[[nodiscard]] CaseFileMigrations draftMigrations();

} // namespace Scep
