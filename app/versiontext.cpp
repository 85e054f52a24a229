// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/versiontext.h"

#include "importers/importlibraries.h"
#include "models/analysis/ruleversion.h"
#include "models/pki/pkilibraries.h"
#include "models/session/sessionlibraries.h"
#include "models/text/textlibraries.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(VersionText)
};
} // namespace

QString versionText()
{
    const QStringList libraries = QStringList{u"Qt "_s + QString::fromLatin1(qVersion())} +
                                  pkiLibraries() + textLibraries() + importLibraries() +
                                  sessionLibraries();
    const RuleVersion rules = builtInRuleVersion();
    //: %1: what identifies them, hexadecimal digits
    const QString ruleText =
        Tr::tr("%n built-in rule(s), %1", nullptr, static_cast<int>(rules.count)).arg(rules.digest);
    return QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() +
           u'\n' + ruleText + u'\n' + libraries.join(u'\n') + u'\n';
}

} // namespace Scep
