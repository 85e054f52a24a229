// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QStringView>

namespace Scep {

/// ASCII texts one of which every line contains that the expression (PCRE2 syntax, valid) matches;
/// empty when none can be told. Sure rather than long: a search for them, in either case, may find
/// too much and never too little. Private to models/text.
[[nodiscard]] QByteArrayList requiredLiterals(QStringView expression, bool isCaseSensitive);

/// The same for a text that is looked for as it stands.
[[nodiscard]] QByteArray requiredPart(QStringView text, bool isCaseSensitive);

} // namespace Scep
