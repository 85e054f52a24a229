// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/moment.h"

#include <QByteArray>
#include <QString>

namespace Scep::Examples {

/// Writes a service trace of WCF: `<E2ETraceEvent>` elements side by side, without a root.
class ServiceTrace
{
public:
    ServiceTrace(QString source, QString process, QString computer);

    /// @p subType: "Information", "Warning", "Error" …
    void add(Moment at, const QString &text,
             const QString &subType = QStringLiteral("Information"));
    [[nodiscard]] const QByteArray &xml() const { return m_xml; }

private:
    QString m_source;
    QString m_process;
    QString m_computer;
    QByteArray m_xml;
};

} // namespace Scep::Examples
