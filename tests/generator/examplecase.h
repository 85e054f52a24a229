// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/applelog.h"
#include "tests/generator/clientwords.h"
#include "tests/generator/scepexchange.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Scep::Examples {

/// What the NDES server saw of a case's enrollment. Its logs are made of it (serverFiles()); they
/// are no part of the case's folder.
struct ServerSide
{
    ServerClient client = ServerClient::Android;
    Moment asked;       ///< GetCACaps came in
    Moment sent;        ///< PKIOperation came in
    QByteArray message; ///< its pkiMessage
    qsizetype answerBytes = 0;
};

/// One folder of resources/examples: file names and contents.
struct ExampleCase
{
    QString folder;
    QMap<QString, QByteArray> files;
    ServerSide server = {};
};

/// The request id that the CA gave, and what else goes with every case of the played world.
struct CasePerson
{
    QByteArray seed; ///< the folder's name
    QString upn = QStringLiteral("adele@contoso.example");
    QString sid = {}; ///< empty: the certificate has no strong mapping URI
    quint32 requestId = 0;
};

/// Puts root.cer and GetCACert.p7b into the case.
void addAuthorityFiles(ExampleCase &example, const PkiWorld &world);

/// Puts the issued certificate into the case as device.cer (PEM).
void addDeviceFile(ExampleCase &example, const ScepReply &reply);

/// All cases, in the order of their names. Needs a SeededLibrary.
[[nodiscard]] QList<ExampleCase> allExampleCases();

[[nodiscard]] ExampleCase androidSuccess(const PkiWorld &world);
[[nodiscard]] ExampleCase androidStalledAtInstall(const PkiWorld &world);
[[nodiscard]] ExampleCase androidRefused(const PkiWorld &world);
[[nodiscard]] ExampleCase iosSuccess(const PkiWorld &world);
[[nodiscard]] ExampleCase iosInvalidResponse(const PkiWorld &world);
[[nodiscard]] ExampleCase windowsSuccess(const PkiWorld &world);
[[nodiscard]] ExampleCase windowsUntrustedChain(const PkiWorld &world);
[[nodiscard]] ExampleCase windowsTemplate(const PkiWorld &world);

/// The two cases of an iPad with their log, console.txt, in another form.
[[nodiscard]] ExampleCase iosSuccessAs(const PkiWorld &world, AppleLayout layout);
[[nodiscard]] ExampleCase iosInvalidResponseAs(const PkiWorld &world, AppleLayout layout);

/// Writes every file below @p directory, making folders as needed; the path of the first file that
/// could not be written, or nothing.
[[nodiscard]] QString writeCases(const QList<ExampleCase> &cases, const QString &directory);

} // namespace Scep::Examples
