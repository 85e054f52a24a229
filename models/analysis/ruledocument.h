// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/logevent.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Scep {

/// One YAML document of a rule file: the text of one rule, or of comments alone.
struct RuleDocument
{
    QByteArray text;
    QString file;
    int firstLine = 1; ///< of the text in its file, counted from 1
};

/// Cuts a rule file at its "---" lines, so that a fault in one document leaves the others alone.
[[nodiscard]] QList<RuleDocument> ruleDocuments(const QByteArray &yaml, const QString &fileName);

/// What must be known of a rule to put it in its place before it is read.
struct RuleHead
{
    QString id; ///< in lower case
    LogSource logSource;

    bool operator==(const RuleHead &) const = default;
};

/// The head of a rule by two lines of its text, without a look at its YAML:
///
///     id: f6b7c2d4-…
///     logsource: {product: android, service: omadm}
///
/// Nothing where one of them is missing, stands there twice or is written in another way: such a
/// rule must be read to be known.
[[nodiscard]] std::optional<RuleHead> ruleHead(const RuleDocument &document);

} // namespace Scep
