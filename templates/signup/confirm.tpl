{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>{{HEADING}}</h1>
  <p>{{WORDS}}</p>
</div></div>
<div class="order-cols">
  <div class="stack">
    <section class="card" aria-labelledby="order-h">
      <div class="card-head"><h2 id="order-h">Your order</h2><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="{{ICON}}"/></svg>{{STATE}}</span></div>
      <div class="card-body"><dl class="facts">
        <dt>Reference</dt><dd><span class="copy mono">{{REF}}</span></dd>
        <dt>Placed</dt><dd><time datetime="{{PLACED_ISO}}">{{PLACED}}</time></dd>
        <dt>Host name</dt><dd>{{HOST}}</dd>
        <dt>Payment</dt><dd>{{METHOD}}</dd>
      </dl></div>
    </section>
    <section class="card" aria-labelledby="next-h">
      <div class="card-head"><h2 id="next-h">What happens next</h2></div>
      <div class="card-body"><p>{{NEXT}}</p><p class="mt">We have sent a mail with all details to the owner of the account. Keep the reference for questions.</p></div>
    </section>
    <div class="row">
      {{#PAY}}<a class="btn btn-primary" href="{{PAY_LINK}}">Pay now</a>{{/PAY}}
      {{#AGAIN}}<a class="btn btn-primary" href="{{AGAIN_LINK}}">Look again</a>{{/AGAIN}}
      <a class="btn" href="/signup/step1.html?new=1">Order another server</a>
    </div>
  </div>
  <aside class="card summary" aria-labelledby="sum-h">
    <h2 id="sum-h">Price</h2>
    <dl class="lines">
      {{#LINE}}<div><dt><b>{{NAME}}</b>{{DETAIL}}</dt><dd>{{AMOUNT}}</dd></div>{{/LINE}}
    </dl>
    <div class="total"><span>{{TOTAL_WORDS}}</span><span class="amount">{{TOTAL}}</span></div>
    {{#SETUP}}<p class="hint mt">And {{SETUP_AMOUNT}} once for setting it up.</p>{{/SETUP}}
    <p class="hint mt">In US dollars.</p>
  </aside>
</div>
