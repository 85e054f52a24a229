// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/ruleversion.h"

#include "models/analysis/rulebase.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

RuleVersion builtInRuleVersion()
{
    constexpr qsizetype Digits = 12;
    QStringList paths;
    QDirIterator files(u":/rules"_s, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(files.next());
    }
    std::ranges::sort(paths);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            // Names and contents apart from each other, so that nothing can move between them.
            const QByteArray head = path.toUtf8() + '\0' + QByteArray::number(file.size()) + '\0';
            hash.addData(head);
            hash.addData(&file);
        }
    }
    return {.count = RuleBase::builtIn().rules().size(),
            .digest = QString::fromLatin1(hash.result().toHex().first(Digits))};
}

} // namespace Scep
