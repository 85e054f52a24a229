// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/importissue.h"
#include "models/text/evidencefile.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>
#include <functional>

namespace Scep {

/// What stands for a secret, wherever its value would stand.
inline constexpr QLatin1StringView MaskedSecret("***");

/// One value of a property list with what is inside it.
struct PlistValue
{
    enum class Type { Other, Boolean, Integer, Real, String, Data, Date, Array, Dictionary };

    Type type = Type::Other;
    QString text;            ///< scalars but Data as text: "true", "42", "2018-02-27T05:16:28Z"
    QByteArray data;         ///< of Data
    QStringList keys;        ///< of a Dictionary, one for each item, in the order of the list
    QList<PlistValue> items; ///< of an Array or a Dictionary
    LineNumber line = 0;     ///< of the <key> that names it in an XML list; 0 elsewhere

    /// The value of a key; null when this is no dictionary with it.
    [[nodiscard]] const PlistValue *find(QStringView key) const;
    /// The text of a key's scalar value; empty when there is none.
    [[nodiscard]] QString textOf(QStringView key) const;
};

/// A property list that was read.
struct PropertyList
{
    PlistValue root;
    QByteArray xml; ///< the list as XML that libplist writes
    bool isBinary = false;
    bool hidesKey = false;       ///< a private key was masked
    bool hidesContainer = false; ///< a PKCS#12 container was masked
};

/// Whether the beginning of a text or binary file looks like a property list.
[[nodiscard]] bool isPropertyListHead(QByteArrayView head);

/// Reads an XML or binary property list through libplist, at most Limits::PlistBytes,
/// Limits::PlistNodes and Limits::PlistDepth, which are checked before libplist, which recurses,
/// sees it. Passwords, challenges, tokens and private keys are masked before anything else is done:
/// neither the values nor the XML hold them. An error is LimitReached, TruncatedInput,
/// MalformedContent or Cancelled.
[[nodiscard]] std::expected<PropertyList, ImportIssue> readPropertyList(
    const QByteArray &bytes, Encoding encoding,
    const std::function<bool()> &isCancelled = [] { return false; });

} // namespace Scep
