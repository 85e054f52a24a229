// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>

class QHeaderView;

namespace Scep {

/// Knows whether the columns of a table are as wide as the person made them: then the program
/// leaves them alone, and they are remembered. Lives as long as its header.
class ColumnKeeper : public QObject
{
    Q_OBJECT

public:
    explicit ColumnKeeper(QHeaderView *header);

    /// Lets @p size set widths, unless the person did.
    void fit(const std::function<void()> &size);
    /// Widths and order to be remembered; empty while they are the program's.
    [[nodiscard]] QByteArray state() const;
    /// Takes remembered ones; empty, or bytes that are none of this table: the program's again.
    void restore(const QByteArray &state);

private:
    QHeaderView *m_header;
    bool m_areOwn = false;
    bool m_isFitting = false;
};

} // namespace Scep
