// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/importissue.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <expected>
#include <functional>
#include <utility>

namespace Scep {

/// Where a value of an XML property list stood.
struct PlistPlace
{
    /// Of a value without values inside it, and of all values of a binary list.
    static constexpr int NoContainer = -1;
    /// Of the outermost value.
    static constexpr int RootContainer = 0;

    LineNumber line = 0;         ///< of the <key> that names it; 0: none does
    int container = NoContainer; ///< its number when it is an array or a dictionary
};

/// Places by the number of the container around and the key or index there. A path for each would
/// repeat a long key for every value under it.
using PlistPlaces = QHash<std::pair<int, QString>, PlistPlace>;

/// An XML property list as libplist may see it, and where its values stood.
struct CheckedPlistXml
{
    QByteArray xml; ///< elements and texts alone
    PlistPlaces places;
};

/// Reads XML within the limits of property lists and writes it anew without comments, CDATA
/// sections, processing instructions and document types: what was counted here is all that a less
/// strict parser can find there. An error is LimitReached, TruncatedInput, MalformedContent or
/// Cancelled.
[[nodiscard]] std::expected<CheckedPlistXml, ImportIssue>
checkPlistXml(const QString &text, const std::function<bool()> &isCancelled);

} // namespace Scep
