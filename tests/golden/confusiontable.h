// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

namespace Scep::Golden {

/// Which cause was expected, and which one was named instead how often.
class ConfusionTable
{
public:
    /// Both are texts for people; empty: none.
    void add(const QString &expected, const QString &named);
    /// One row for each expected cause: cases, those named right, and what else was named.
    [[nodiscard]] QString text() const;

private:
    QMap<QString, QMap<QString, int>> m_rows;
};

} // namespace Scep::Golden
