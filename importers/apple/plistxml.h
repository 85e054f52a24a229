// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/importissue.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <expected>

namespace Scep {

/// An XML property list as libplist may see it, and where its keys stood.
struct CheckedPlistXml
{
    QByteArray xml;                      ///< elements and texts alone
    QHash<QString, LineNumber> keyLines; ///< by the path of the value: "PayloadContent/0/URL"
};

/// Reads XML within the limits of property lists and writes it anew without comments, CDATA
/// sections, processing instructions and document types: what was counted here is all that a less
/// strict parser can find there. An error is LimitReached, TruncatedInput
/// or MalformedContent.
[[nodiscard]] std::expected<CheckedPlistXml, ImportIssue> checkPlistXml(const QString &text);

} // namespace Scep
