{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>This order is already placed</h1>
  <p>Its reference is <span class="copy mono">{{REF}}</span>. It is registered once; nothing you do here orders it again.</p>
</div></div>
<div class="row">
  <a class="btn btn-primary" href="{{CONFIRM}}">See the order and its payment</a>
  <a class="btn" href="/signup/step1.html?new=1">Order another server</a>
</div>
