// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/importissue.h"

#include <QList>

#include <utility>

namespace Scep {

/// Collects the issues of one source up to Limits::IssuesPerSource; one more says how many there
/// would have been besides.
class IssueList
{
public:
    /// Begins behind the issues that the source has already.
    explicit IssueList(QList<ImportIssue> issues)
        : m_issues(std::move(issues))
    {
    }

    void add(IssueCode code, LineNumber line = 0, const ByteRange &range = {},
             const QString &detail = {});
    /// The same, unless the list has an issue of that code and detail: for what happens many times
    /// when it happens once.
    void addOnce(IssueCode code, LineNumber line, const ByteRange &range, const QString &detail);
    /// All issues; the list is empty afterwards.
    [[nodiscard]] QList<ImportIssue> take();

private:
    QList<ImportIssue> m_issues;
    int m_leftOut = 0;
};

} // namespace Scep
