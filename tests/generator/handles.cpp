// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/handles.h"

#include <openssl/err.h>

#include <QtLogging>

namespace Scep::Examples {

void require(bool ok, const char *step)
{
    if (ok)
        return;
    char reason[256] = "no reason given";
    if (const unsigned long code = ERR_get_error())
        ERR_error_string_n(code, reason, sizeof reason);
    qFatal("Cannot %s: %s", step, reason);
}

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, static_cast<qsizetype>(size)};
}

BioPtr reading(const QByteArray &bytes)
{
    BioPtr bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    require(bio != nullptr, "read memory");
    return bio;
}

} // namespace Scep::Examples
