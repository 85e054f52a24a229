// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/examples.h"

#include <QCoreApplication>
#include <QDir>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Examples)
};

QString examplesFolder()
{
    const QString installed = QDir(QCoreApplication::applicationDirPath())
                                  .filePath(QStringLiteral("../share/scep-workbench/examples"));
    return QDir(installed).exists() ? QDir::cleanPath(installed)
                                    : QStringLiteral(SCEP_WORKBENCH_EXAMPLES);
}
} // namespace

QList<QPair<QString, QString>> exampleCases()
{
    const QDir folder(examplesFolder());
    QList<QPair<QString, QString>> cases;
    const auto add = [&](const QString &title, const QString &name) {
        if (folder.exists(name)) {
            cases.append({title, folder.filePath(name)});
        }
    };
    add(Tr::tr("Android: certificate delivered"), QStringLiteral("android-success"));
    add(Tr::tr("Android: install prompt not answered"),
        QStringLiteral("android-stalled-at-install"));
    add(Tr::tr("Android: request refused"), QStringLiteral("android-refused"));
    add(Tr::tr("iOS: certificate delivered"), QStringLiteral("ios-success"));
    add(Tr::tr("iOS: invalid response (22013)"), QStringLiteral("ios-22013"));
    add(Tr::tr("Windows: certificate delivered"), QStringLiteral("windows-success"));
    add(Tr::tr("Windows: untrusted chain (0x800B0109)"), QStringLiteral("windows-untrusted-chain"));
    add(Tr::tr("Windows: template refused (0x80094800)"), QStringLiteral("windows-template"));
    return cases;
}

} // namespace Scep
