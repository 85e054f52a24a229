// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/examplecase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Scep::Examples {

void addAuthorityFiles(ExampleCase &example, const PkiWorld &world)
{
    example.files.insert(QStringLiteral("root.cer"),
                         derOf(world.root().certificate.get(), i2d_X509));
    example.files.insert(QStringLiteral("GetCACert.p7b"), world.raBag());
}

void addDeviceFile(ExampleCase &example, const ScepReply &reply)
{
    example.files.insert(QStringLiteral("device.cer"), pemOf(reply.certificate.get()));
}

QList<ExampleCase> allExampleCases()
{
    const PkiWorld world;
    QList<ExampleCase> cases;
    for (const auto make :
         {androidRefused, androidStalledAtInstall, androidSuccess, iosInvalidResponse, iosSuccess,
          windowsSuccess, windowsTemplate, windowsUntrustedChain})
        cases += make(world);
    return cases;
}

QString writeCases(const QList<ExampleCase> &cases, const QString &directory)
{
    const QDir base(directory);
    for (const ExampleCase &example : cases) {
        if (!base.mkpath(example.folder))
            return base.filePath(example.folder);
        for (const auto &[name, bytes] : example.files.asKeyValueRange()) {
            QFile file(base.filePath(example.folder + QLatin1Char('/') + name));
            if (!QDir().mkpath(QFileInfo(file.fileName()).path()))
                return file.fileName();
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
                !file.flush())
                return file.fileName();
        }
    }
    return {};
}

} // namespace Scep::Examples
