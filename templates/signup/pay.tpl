{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>{{HEADING}}</h1>
  <p>{{WORDS}}</p>
</div></div>
<div class="{{#OPEN}}order-cols{{/OPEN}}{{#SHUT}}stack{{/SHUT}}">
  {{#OPEN}}<div class="stack">
    {{#CARD}}<form method="post" action="/signup/pay.html" novalidate>
      <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="key" value="{{KEY}}">
      <input type="hidden" name="once" value="{{ONCE}}">
      <fieldset class="card form-section">
        <legend>Pay by card</legend>
        {{>CARD_FIELDS}}
        <p><button class="btn btn-primary btn-lg" name="go" value="card" data-busy="Asking your bank">Pay {{AMOUNT}}</button></p>
      </fieldset>
    </form>{{/CARD}}
    {{#PAGES}}<section class="card form-section" aria-labelledby="pages-h">
      <h2 id="pages-h">Or pay on a page of {{GATEWAY}}</h2>
      <p class="hint mb">You enter your card there. We never see its number.</p>
      <form method="post" action="/signup/pay_hosted.html">
        <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="key" value="{{KEY}}">
        <input type="hidden" name="once" value="{{PAGES_ONCE}}">
        <button class="btn" name="go" value="open" data-busy="Opening the page">Continue to {{GATEWAY}} <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#out"/></svg></button>
      </form>
    </section>{{/PAGES}}
    {{#PAYPAL}}<section class="card form-section" aria-labelledby="paypal-h">
      <h2 id="paypal-h">Or pay at PayPal</h2>
      <p><a class="btn" href="{{PAYPAL_LINK}}" rel="noreferrer">Continue to PayPal <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#out"/></svg></a></p>
    </section>{{/PAYPAL}}
  </div>{{/OPEN}}
  <article class="card summary w-l" aria-labelledby="inv-h">
    <h2 id="inv-h">Invoice {{REF}}</h2>
    <p class="mb"><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="{{ICON}}"/></svg>{{STATE}}</span></p>
    <dl class="facts mb">
      <dt>Account</dt><dd>{{CID}}</dd>
      <dt>Issued</dt><dd><time datetime="{{ISSUED_ISO}}">{{ISSUED}}</time></dd>
      <dt>Due</dt><dd><time datetime="{{DUE_ISO}}">{{DUE}}</time></dd>
    </dl>
    <dl class="lines">{{#LINE}}<div><dt><b>{{TEXT}}</b>{{PERIOD}}</dt><dd>{{LINE_AMOUNT}}</dd></div>{{/LINE}}</dl>
    {{#SETTLED}}<dl class="lines"><div><dt>{{SETTLED_WORDS}}</dt><dd>{{SETTLED_AMOUNT}}</dd></div></dl>{{/SETTLED}}
    <div class="total"><span>{{TOTAL_WORDS}}</span><span class="amount">{{TOTAL}}</span></div>
    <p class="hint mt">In US dollars.</p>
  </article>
  <form hidden method="post" action="/signup/PAY_OPENED" data-opened><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="key" value="{{KEY}}"></form>
  {{#AGAIN}}<p><a class="btn btn-primary" href="{{AGAIN_LINK}}">Look again</a></p>{{/AGAIN}}
</div>
