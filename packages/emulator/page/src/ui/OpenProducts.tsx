import { type FormEvent, useState } from "react";
import type { ChatBody, Said } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { Fields } from "./Fields.tsx";
import { Icon } from "./Icon.tsx";

type Products = Extract<ChatBody, { kind: "products" }>;

/** Orders some of the products. Of a whole catalogue the emulator knows none. */
export function OpenProducts({ body, tap }: { body: Products; tap(said: Said): void }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const products = body.sections.flatMap((section) => section.products);
  if (products.length === 0)
    return (
      <div className="actions">
        <span className="action">{text.viewCatalogue}</span>
      </div>
    );
  return (
    <div className="actions">
      <button type="button" className="action" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="list" />
        {text.viewProducts}
      </button>
      {open && (
        <OrderSheet
          products={products}
          onClose={() => setOpen(false)}
          onOrder={(ordered) => {
            setOpen(false);
            tap({ kind: "order", catalogId: body.catalogId, products: ordered });
          }}
        />
      )}
    </div>
  );
}

interface OrderProps {
  products: readonly string[];
  onClose(): void;
  onOrder(products: { id: string; quantity: number }[]): void;
}

function OrderSheet({ products, onClose, onOrder }: OrderProps) {
  const text = useText();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const given = new FormData(event.currentTarget);
    const ordered = products
      .map((id) => ({ id, quantity: Number(given.get(id)) }))
      .filter(({ quantity }) => quantity > 0);
    if (ordered.length > 0) onOrder(ordered);
  };
  return (
    <Fields title={text.viewProducts} label={text.send} onClose={onClose} onSubmit={submit}>
      {products.map((id) => (
        <label key={id}>
          <bdi>{id}</bdi>
          <input name={id} type="number" min={0} max={999} defaultValue={0} />
        </label>
      ))}
    </Fields>
  );
}
