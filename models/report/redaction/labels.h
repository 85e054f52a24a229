// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/bytematcher.h"
#include "models/report/redaction/identity.h"

namespace Scep {

// The words that say what follows them. Private to models/report/redaction.

/// How the value behind a label is found.
enum class LabelKind {
    Secret, ///< "challengePassword=…", "<Challenge>…"; letters may follow the word
    Header, ///< "Authorization: Bearer …"
    Id,     ///< "SerialNumber: …"
    Home,   ///< "\Users\…"
    Url,    ///< "://…"
    Name,   ///< "CN=…"
};

struct Label
{
    QByteArray word; ///< lower case
    LabelKind kind = LabelKind::Id;
    IdentityKind identity = IdentityKind::Name;
    bool isWordOnly = false; ///< no letter before it; of a name's attributes: only beside others
};

[[nodiscard]] const QList<Label> &labels();

/// Finds the words; its indexes are those of labels().
[[nodiscard]] const ByteMatcher &labelMatcher();

} // namespace Scep
