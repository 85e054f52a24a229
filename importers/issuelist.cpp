// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/issuelist.h"

#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IssueList)
};
} // namespace

void IssueList::add(IssueCode code, LineNumber line, const ByteRange &range, const QString &detail)
{
    if (m_issues.size() >= Limits::IssuesPerSource) {
        ++m_leftOut;
        return;
    }
    m_issues.append({.code = code, .line = line, .range = range, .detail = detail});
}

void IssueList::addOnce(IssueCode code, LineNumber line, const ByteRange &range,
                        const QString &detail)
{
    const bool isKnown = std::ranges::any_of(m_issues, [&](const ImportIssue &issue) {
        return issue.code == code && issue.detail == detail;
    });
    if (!isKnown) {
        add(code, line, range, detail);
    }
}

QList<ImportIssue> IssueList::take()
{
    if (m_leftOut > 0) {
        m_issues.append({.code = IssueCode::LimitReached,
                         .line = 0,
                         .range = {},
                         .detail = Tr::tr("%n more issue(s) are not listed", nullptr, m_leftOut)});
        m_leftOut = 0;
    }
    return std::exchange(m_issues, {});
}

} // namespace Scep
