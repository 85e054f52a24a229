// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pki/sha256.h"

#include "models/pki/openssl_ptr.h"

namespace Scep {

struct Sha256::Private
{
    EvpMdCtxPtr context{EVP_MD_CTX_new()};
    bool isGood = false;
};

Sha256::Sha256()
    : d(std::make_unique<Private>())
{
    const ErrorQueueMark mark;
    d->isGood = d->context && EVP_DigestInit_ex(d->context.get(), EVP_sha256(), nullptr) == 1;
}

Sha256::~Sha256() = default;

void Sha256::addData(QByteArrayView bytes)
{
    const ErrorQueueMark mark;
    d->isGood = d->isGood && EVP_DigestUpdate(d->context.get(), bytes.data(),
                                              static_cast<size_t>(bytes.size())) == 1;
}

QByteArray Sha256::result()
{
    const ErrorQueueMark mark;
    QByteArray digest(EVP_MD_get_size(EVP_sha256()), Qt::Uninitialized);
    d->isGood = d->isGood &&
                EVP_DigestFinal_ex(d->context.get(),
                                   reinterpret_cast<unsigned char *>(digest.data()), nullptr) == 1;
    return d->isGood ? digest : QByteArray();
}

} // namespace Scep
