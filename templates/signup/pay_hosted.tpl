{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>{{HEADING}}</h1>
  <p>{{WORDS}}</p>
</div></div>
<div class="stack">
  {{#LEAVE}}<p><a class="btn btn-primary btn-lg" href="{{ADDRESS}}" rel="noreferrer">Continue to {{GATEWAY}} <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#out"/></svg></a></p>{{/LEAVE}}
  {{#BACK}}<form method="post" action="/signup/pay_hosted.html" data-auto-submit>
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="key" value="{{KEY}}">
    <input type="hidden" name="go" value="look">
    <button class="btn btn-primary btn-lg" data-busy="Asking {{GATEWAY}}">Show my payment</button>
  </form>{{/BACK}}
  {{#OTHER_WAY}}<form method="post" action="/signup/pay_hosted.html">
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="key" value="{{KEY}}">
    <p class="hint mb">To pay another way this page is closed first, so that nothing is paid twice.</p>
    <button class="btn" name="go" value="close" data-busy="Closing the page">Pay another way</button>
  </form>{{/OTHER_WAY}}
  {{#NO_PAGE}}<p><a class="btn btn-primary" href="{{PAY_LINK}}">Back to the invoice</a></p>{{/NO_PAGE}}
</div>
